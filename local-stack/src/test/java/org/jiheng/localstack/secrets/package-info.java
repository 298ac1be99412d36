/** What ./jiheng secrets writes. */
package org.jiheng.localstack.secrets;
