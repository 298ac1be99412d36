/** The audit log for auditors: search, export, and the key that exports are signed with. */
package org.jiheng.kit.audit.api;
