// Loads the page anew when something was published; the file that is shown stands in its address.
const events = new EventSource('/events');
let wasOpen = false;
events.addEventListener('published', () => location.reload());
events.addEventListener('open', () => {
  if (wasOpen) location.reload();
  wasOpen = true;
});
