/** Published receipts, checked without the services. */
package org.jiheng.localstack.receipt;
