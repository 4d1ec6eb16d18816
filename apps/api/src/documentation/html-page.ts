const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const inline = (text: string): string =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\(((?:https?:\/\/|\/|\.?\w)[^)\s]*)\)/g, '<a href="$2">$1</a>');

const block = (text: string): string => {
  const fence = /^```\w*\n([\s\S]*?)\n?```$/.exec(text);
  if (fence) return `<pre><code>${escaped(fence[1]!)}</code></pre>`;
  const heading = /^(#{1,3}) (.*)$/.exec(text);
  if (heading) return `<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`;
  const lines = text.split('\n');
  if (lines.every((line) => /^(?:[-*] | {2,})/.test(line))) {
    const items = text.replace(/\n {2,}/g, ' ').split('\n');
    return `<ul>${items.map((item) => `<li>${inline(item.slice(2))}</li>`).join('')}</ul>`;
  }
  return `<p>${inline(lines.join(' '))}</p>`;
};

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}pre{overflow:auto;padding:.5rem;background:#f3f3f3}';

/** A page of the small part of Markdown that docs/rejections uses: headings, paragraphs, lists, code, emphasis, links. */
export const htmlPage = (markdown: string): string => {
  const separated = markdown.trim().replace(/^(#{1,3} .*)\n(?!\n)/gm, '$1\n\n');
  const blocks = separated.match(/```[\s\S]*?```|(?:(?!```)[^\n]+(?:\n|$))+/g) ?? [];
  const title = escaped(/^# (.*)$/m.exec(markdown)?.[1] ?? 'samverk');
  const body = blocks.map((text) => block(text.trim())).join('\n');
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – samverk</title><style>${style}</style></head>\n<body><main>\n${body}\n</main></body>\n</html>\n`;
};
