/**
 * What if: a cycle under another scheme or with other facts, beside the cycle as it is. The rules are those that count; nothing is
 * kept.
 */
package org.jiheng.scoring.whatif;
