package org.jiheng.survey.token;

import java.util.Map;

import org.jiheng.survey.wave.key.WaveKey;

/** What an open wave's tokens are signed and known by. */
public record HeldKeys(WaveKey wave, Map<String, GroupKey> publicKeys, Map<String, BlindSigner> signers) {}
