/** What one can type after {@code ./jiheng}. */
package org.jiheng.localstack.command;
