package org.jiheng.survey.certification;

import org.jiheng.survey.wave.WaveId;

/** A wave is certified as soon as this transaction commits. */
record WaveCertified(WaveId wave) {}
