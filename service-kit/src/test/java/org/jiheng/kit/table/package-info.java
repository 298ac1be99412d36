/** Tables that people and others send. */
package org.jiheng.kit.table;
