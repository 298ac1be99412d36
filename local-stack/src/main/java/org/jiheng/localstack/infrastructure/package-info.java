/** PostgreSQL, Kafka and the local identity provider, without Docker, on loopback only. Never for production. */
package org.jiheng.localstack.infrastructure;
