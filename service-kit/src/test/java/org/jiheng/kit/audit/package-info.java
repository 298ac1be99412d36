/** What the audit log promises, tried over HTTP and against the database itself. */
package org.jiheng.kit.audit;
