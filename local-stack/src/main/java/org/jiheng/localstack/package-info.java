/** The whole system on one machine that has none of its parts: the program behind the {@code jiheng} script. */
package org.jiheng.localstack;
