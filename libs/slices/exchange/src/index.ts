export { OpenContents } from './content/open-contents.js';
export { ExchangeModule } from './exchange.module.js';
