document.getElementById("modal").showModal();
