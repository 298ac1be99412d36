/** Lists of receipts, sound and altered. */
package org.jiheng.localstack.receipt;
