/** The rules of the scoring service, outside of it: computes an exported result again for {@code ./jiheng verify-results}. */
package org.jiheng.results.verifier;
