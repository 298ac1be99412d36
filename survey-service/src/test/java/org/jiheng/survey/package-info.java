/** The service over HTTP and Kafka, with real servers. */
package org.jiheng.survey;
