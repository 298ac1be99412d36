/** What supervision offices do with their ledger. */
package org.jiheng.indicators.supervision.application;
