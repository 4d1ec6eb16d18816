// Ends with 0 when the address answers 200: a health check for an image that has no other client.
const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(2_500) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
