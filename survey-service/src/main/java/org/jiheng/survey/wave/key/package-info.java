/** The key of a wave, which is kept outside the database: what the database alone holds of an open wave opens nothing. */
package org.jiheng.survey.wave.key;
