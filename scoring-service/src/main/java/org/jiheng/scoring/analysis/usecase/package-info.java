/** What can be done with the analysis of a result. */
package org.jiheng.scoring.analysis.usecase;
