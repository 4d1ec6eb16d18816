// Loaded into the api before it starts: the boundary as it is, without the access log. Never shipped.
import { PostgresAccessLog } from '../../dist/libs/platform/access-log/src/postgres-access-log.js';

PostgresAccessLog.prototype.record = async () => undefined;
