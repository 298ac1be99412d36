/** What the audit log keeps, over HTTP. */
package org.jiheng.indicators.audit;
