/** What this service closes a cycle with: what it published of it, what is not decided yet, and whether its ledger holds. */
package org.jiheng.inspection.closing.usecase;
