/** Exports, whole and tampered with. */
package org.jiheng.localstack.audit;
