/** What a person at a terminal sees: words in two languages, aligned tables, progress. */
package org.jiheng.localstack.terminal;
