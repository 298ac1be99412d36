/** Tests of what is answered once and repeated. */
package org.jiheng.kit.idempotency;
