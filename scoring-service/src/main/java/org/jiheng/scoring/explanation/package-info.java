/**
 * Why a unit's score is what it is 计分说明: every figure of it down to the act that moved it, in lines that add up exactly.
 * Computed by the rules themselves, in plain Java.
 */
package org.jiheng.scoring.explanation;
