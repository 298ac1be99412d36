/** The supervision ledger 督查台账: how the year's decisions are carried out, and the points that follow from it. */
package org.jiheng.indicators.supervision;
