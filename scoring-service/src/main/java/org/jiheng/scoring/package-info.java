/** The scoring service: takes standings, computes scores, ranks and grades, and publishes them. */
package org.jiheng.scoring;
