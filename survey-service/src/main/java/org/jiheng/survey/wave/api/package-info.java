/** Opening a wave over HTTP. */
package org.jiheng.survey.wave.api;
