/// Joins the core to its ports: what happens to one upload or one request.
///
/// [keypoints.app.DigestService] is the middle of it. An adapter (a Lambda handler, the command
/// line, the local server) translates what reached it into an [keypoints.app.Upload] or a document,
/// calls the service once, and translates the [keypoints.app.Outcome] back. The service reads
/// objects through [keypoints.app.DocumentSource] and keeps what it made in a
/// [keypoints.app.DigestStore]; it knows neither S3 nor DynamoDB.
///
/// Events come twice, late and in the wrong order. Three things make that harmless: S3's
/// [sequencer][keypoints.app.Sequencer] tells which of two events of a key is newer, the store says
/// under which sequencer and engine a document was last decided, and a write goes through only if
/// the store still says what was read before the decision.
///
/// What trying again cannot cure is a value: a [keypoints.Problem] in the document's row. What may
/// pass is thrown.
@NullMarked
package keypoints.app;

import org.jspecify.annotations.NullMarked;
