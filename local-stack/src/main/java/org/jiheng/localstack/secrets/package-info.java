/** The secrets of an installation, in the file that docker-compose reads them from. */
package org.jiheng.localstack.secrets;
