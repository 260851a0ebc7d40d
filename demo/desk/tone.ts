const seconds = 0.35;
const peak = 0.12;
/** Nearly silent: an exponential ramp can't start from nothing. */
const silence = 0.0001;

/** Two soft notes, a fourth apart, made on the spot: no file to load. */
export function playTone(context: AudioContext): void {
  void context.resume();
  const now = context.currentTime;
  const volume = context.createGain();
  volume.gain.setValueAtTime(silence, now);
  volume.gain.exponentialRampToValueAtTime(peak, now + 0.02);
  volume.gain.exponentialRampToValueAtTime(silence, now + seconds);
  const tone = context.createOscillator();
  tone.type = 'sine';
  tone.frequency.setValueAtTime(660, now);
  tone.frequency.setValueAtTime(880, now + 0.12);
  tone.connect(volume).connect(context.destination);
  tone.start(now);
  tone.stop(now + seconds);
}
