/** 绩效分析, §四(六)1: what a result shows to be weak in a unit, and the good practices that the office records beside it. */
package org.jiheng.scoring.analysis;
