/** Self-assessment reports 自评报告 (§六(三)): a unit's figures and its own words, filed under its head's signature. */
package org.jiheng.indicators.report;
