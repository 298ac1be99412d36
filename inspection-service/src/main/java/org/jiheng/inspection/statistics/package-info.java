/** What comes of inspection, counted: findings, appeals, complaints, rectifications. */
package org.jiheng.inspection.statistics;
