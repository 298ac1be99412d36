/** Why a request is refused: plain Java, so that domain packages may throw it; {@code problem} turns it into an answer. */
package org.jiheng.kit.refusal;
