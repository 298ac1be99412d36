/** Keys of groups in PostgreSQL, the private halves sealed. */
package org.jiheng.survey.token.persistence;
