/** A request that is sent twice under one Idempotency-Key does once what it asks for, and is answered the same. */
package org.jiheng.kit.idempotency;
