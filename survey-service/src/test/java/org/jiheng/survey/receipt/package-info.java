/** The hash tree over receipts. */
package org.jiheng.survey.receipt;
