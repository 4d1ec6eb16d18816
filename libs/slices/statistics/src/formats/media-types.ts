/** What each form is called on the web. JSON-stat has no registered name of its own; ours says that it is JSON. */
export const mediaTypes = {
  json: 'application/json',
  jsonStat: 'application/vnd.json-stat+json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
} as const;
