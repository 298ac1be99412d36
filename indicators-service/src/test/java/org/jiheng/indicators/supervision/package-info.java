/** The supervision ledger as offices and units meet it. */
package org.jiheng.indicators.supervision;
