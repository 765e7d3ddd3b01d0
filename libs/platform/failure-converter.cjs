// Loaded by path into clients, workers and the workflow bundle. Messages and stack traces of failures are payloads too,
// so that the codec encrypts them: a refusal may name a person.
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
