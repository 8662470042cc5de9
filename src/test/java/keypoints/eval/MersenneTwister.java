package keypoints.eval;

/*
 * Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), MT19937, seeded by the authors'
 * init_by_array (2002) as Python's random.Random(seed) does, and numbers below a bound as its
 * randrange draws them: so an interval here is the same figure as one computed in Python.
 */
/// Python's random numbers. Not thread-safe.
final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[SIZE];
  private int next = SIZE;

  /// @param seed at least 0
  MersenneTwister(int seed) {
    state[0] = 19_650_218;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
    int i = 1;
    for (int k = 0; k < SIZE; k++) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_664_525) + seed;
      i = following(i);
    }
    for (int k = 0; k < SIZE - 1; k++) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_566_083_941) - i;
      i = following(i);
    }
    state[0] = 0x80000000;
  }

  private int following(int i) {
    if (i == SIZE - 1) {
      state[0] = state[SIZE - 1];
      return 1;
    }
    return i + 1;
  }

  /// An evenly spread number from 0 to `bound` - 1.
  int below(int bound) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bound);
    int number;
    do {
      number = next() >>> Integer.SIZE - bits;
    } while (number >= bound);
    return number;
  }

  private int next() {
    if (next == SIZE) {
      twist();
      next = 0;
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int y = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
      state[i] = state[(i + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
  }
}
