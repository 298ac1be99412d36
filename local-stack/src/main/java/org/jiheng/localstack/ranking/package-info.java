/** Shows what came out: the tiers' rankings as tables, and whether they agree with what a package expects. */
package org.jiheng.localstack.ranking;
