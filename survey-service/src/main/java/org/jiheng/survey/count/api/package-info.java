/** Closing a wave over HTTP. */
package org.jiheng.survey.count.api;
