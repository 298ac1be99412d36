/** What two people decide on grades where the rules leave it to them, §四(五), §五(四), and what such a decision rests on. */
package org.jiheng.scoring.decision;
