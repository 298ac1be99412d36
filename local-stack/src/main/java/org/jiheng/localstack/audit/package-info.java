/** Checks exports of the services' audit logs, without the services. */
package org.jiheng.localstack.audit;
