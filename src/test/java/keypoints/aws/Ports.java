package keypoints.aws;

import java.util.function.Supplier;

/// What stands between a handler and the services it calls: lets a test see, hold back and break
/// each call.
interface Ports {
  /// Nothing is broken.
  Ports SOUND =
      new Ports() {
        @Override
        public <T> T call(Call call, Supplier<T> effect) {
          return effect.get();
        }
      };

  /// What is called.
  enum Call {
    READ,
    CURRENT,
    STATE,
    BEGIN,
    DIGEST,
    WRITE
  }

  <T> T call(Call call, Supplier<T> effect);
}
