/** What cycles, tiers and units are called: scores and rankings name codes only. */
package org.jiheng.scoring.directory;
