/** The supervision ledger over HTTP. */
package org.jiheng.indicators.supervision.api;
